export { default as RBush } from 'rbush';
