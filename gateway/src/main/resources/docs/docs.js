// The list of services is that of the links, which serve where scripts are off.
const services = [...document.querySelectorAll('#page a')];
SwaggerUIBundle({
  urls: services.map((link) => ({ name: link.textContent, url: link.getAttribute('href') })),
  dom_id: '#page',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
