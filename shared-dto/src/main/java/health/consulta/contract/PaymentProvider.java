package health.consulta.contract;

public enum PaymentProvider {
  STRIPE,
  PAYPAL,
  NONE
}
