package health.consulta.billing.accounting;

import health.consulta.billing.Channel;

/// Accounts of the French chart (plan comptable général) that a practice's fees touch.
enum Account {
  PATIENTS("411000", "Patients"),
  PAYERS("411100", "Tiers payeurs"),
  FEES("706000", "Honoraires"),
  BANK("512000", "Banque"),
  CHEQUES("511200", "Chèques à encaisser"),
  CARDS("511500", "Cartes bancaires à encaisser"),
  CASH("530000", "Caisse");

  final String number;
  final String label;

  Account(String number, String label) {
    this.number = number;
    this.label = label;
  }

  static Account of(Channel channel) {
    return switch (channel) {
      case ONLINE, TRANSFER -> BANK;
      case CASH -> CASH;
      case CHEQUE -> CHEQUES;
      case TERMINAL -> CARDS;
    };
  }
}
