/** Who plays at the desk. */
export const clerk = 'desk-01';
export const manager = 'am-01';
export const successor = 'am-02';
export const areaManager = 'area-01';
export const administrator = 'admin-01';
export const operations = 'ops-01';
export const itSupport = 'it-01';
