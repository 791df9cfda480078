/// The money of the practices: payments, the till, and what the providers say.
@org.jspecify.annotations.NullMarked
package health.consulta.portal.money;
