@org.jspecify.annotations.NullMarked
package health.consulta.portal.invoices;
