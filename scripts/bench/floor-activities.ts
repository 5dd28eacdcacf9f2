export interface FloorActivities {
  callNothing(): Promise<void>;
}

/** A call that takes no time. */
export const floorActivities: FloorActivities = {
  callNothing: async () => {},
};
