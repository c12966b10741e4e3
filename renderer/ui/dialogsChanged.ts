/** The event of the document by which a dialog tells that it has opened, or is gone. */
export const dialogsChanged = 'dialogschanged';
