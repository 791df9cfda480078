package health.consulta.billing.accounting;

import health.consulta.billing.Channel;

enum Journal {
  SALES("VE", "Ventes"),
  BANK("BQ", "Banque"),
  CASH("CA", "Caisse");

  final String code;
  final String label;

  Journal(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static Journal of(Channel channel) {
    return channel == Channel.CASH ? CASH : BANK;
  }
}
