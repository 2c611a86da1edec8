import vue from '@vitejs/plugin-vue';

// The coach is an element of the browser, not a component of Vue's.
const template = { compilerOptions: { isCustomElement: (tag) => tag === 'inmail-coach' } };

export default { plugins: [vue({ template })] };
