import product from '@salesforce/label/c.Records_Product';
import vision from '@salesforce/label/c.Records_Vision';
import goal from '@salesforce/label/c.Records_Goal';
import refresh from '@salesforce/label/c.Records_Refresh';
import noProducts from '@salesforce/label/c.Records_NoProducts';
import newProduct from '@salesforce/label/c.Records_NewProduct';

/** Texts of this component. */
export const labels = { product, vision, goal, refresh, noProducts, newProduct };
