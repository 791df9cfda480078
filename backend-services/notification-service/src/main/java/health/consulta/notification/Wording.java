package health.consulta.notification;

import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.kit.mongo.Aggregates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wording of a bell's line: nothing that others may not read over a shoulder.
interface Wording {
  static Notification line(
      UUID eventId,
      NotificationKind kind,
      UUID subjectId,
      String locale,
      @Nullable Instant start,
      Instant now) {
    var id = Aggregates.idFrom(eventId + "/" + kind);
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    return new Notification(id, kind, subjectId, title(kind, locale), start, at, false);
  }

  private static String title(NotificationKind kind, String locale) {
    var english = locale.equals("en");
    return switch (kind) {
      case BOOKING_CONFIRMED -> english ? "Appointment confirmed" : "Rendez-vous confirmé";
      case BOOKING_RESCHEDULED -> english ? "Appointment moved" : "Rendez-vous déplacé";
      case BOOKING_CANCELLED -> english ? "Appointment cancelled" : "Rendez-vous annulé";
      case VISIT_DELAYED -> english ? "Your practitioner runs late" : "Votre praticien a du retard";
      case BOOKING_EXPIRED -> english ? "Booking expired" : "Réservation expirée";
      case PAYMENT_FAILED -> english ? "Payment failed" : "Paiement refusé";
      case PAYMENT_METHOD_FAILED -> english ? "Payment to be renewed" : "Paiement à renouveler";
      case PAYMENT_OVERDUE -> english ? "Visit not secured" : "Rendez-vous sans garantie";
      case PAYMENT_DISPUTED -> english ? "Payment disputed" : "Paiement contesté";
      case TIME_OFFERED -> english ? "A time is held for you" : "Un créneau vous est réservé";
      case MESSAGE_RECEIVED -> english ? "New message" : "Nouveau message";
      case FEE_CHANGED -> english ? "Fee changed" : "Tarif modifié";
      case MANDATE_AGREED -> english ? "You may book for them" : "Accord donné par un proche";
      case MANDATE_ENDED -> english ? "You may not book for them" : "Accord refusé ou retiré";
      case INVOICE_ISSUED -> english ? "Invoice available" : "Facture disponible";
      case INVOICE_CREDITED -> english ? "Credit note available" : "Avoir disponible";
      case INVOICE_REMINDED -> english ? "Invoice to pay" : "Facture à régler";
      case PASSWORD_CHANGED -> english ? "Password changed" : "Mot de passe changé";
      case SECOND_FACTOR_ON -> english ? "One-time codes on" : "Code à usage unique activé";
      case SECOND_FACTOR_OFF -> english ? "One-time codes off" : "Code à usage unique désactivé";
      case SECOND_FACTOR_ENDING ->
          english ? "One-time codes end in two days" : "Code à usage unique : fin dans deux jours";
      case PASSKEY_ADDED -> english ? "Passkey added" : "Clé d’accès ajoutée";
      case PASSKEY_REMOVED -> english ? "Passkey removed" : "Clé d’accès retirée";
      case NEW_DEVICE -> english ? "New device" : "Nouvel appareil";
    };
  }
}
