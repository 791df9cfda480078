package health.consulta.contract;

/// One topic per owning service.
public interface Topics {
  String USERS = "users";
  String AGENDA = "agenda";
  String BOOKINGS = "bookings";
  String WAITING_LIST = "waiting-list";
  String MESSAGES = "messages";
  String CONSULTATIONS = "consultations";
  String PAYMENTS = "payments";
  String INVOICES = "invoices";
  String NOTIFICATIONS = "notifications";
  String REPORTS = "reports";

  /// Written by all, read by the owner of the accounts.
  String ACCESSES = "accesses";
}
