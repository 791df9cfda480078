/// The demo data: made through the services' own doors, so that every store agrees.
package health.consulta.launcher.demo;
