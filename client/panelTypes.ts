/** The kinds of panels that the editor brings back after a reload of the window, by their view types. */
export const previewType = 'cjm.preview';
export const comparisonType = 'cjm.comparison';
