package health.consulta.booking;

import java.util.UUID;

/// The money of bookings, to booking.
public interface Payments {
  /// Starts the payment of a held booking; the same booking twice starts one.
  PaymentState start(
      Booking booking, health.consulta.contract.PaymentProvider provider, String locale);

  /// What of the payment is reserved, taken and given back.
  Funds funds(UUID paymentId);

  /// How the payment stands, the provider asked if need be.
  PaymentState ask(UUID paymentId);
}
