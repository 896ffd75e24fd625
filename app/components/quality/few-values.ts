/** Below so many values a share by itself says more than is known. */
export const fewValues = 200;
