@org.jspecify.annotations.NullMarked
package health.consulta.reporting.web;
