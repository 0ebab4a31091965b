const SLOT = '<i class="slot"></i>';

/** Where a student writes which sentence is meant. */
export const placeSlots = () => `paragraph ${SLOT} sentence ${SLOT}`;
