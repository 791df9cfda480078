package health.consulta.portal.tariffs;

import health.consulta.contract.billing.Tariff;

/// One line of the grid while it is edited: what is typed stays, right or wrong.
final class TariffLine {
  private Tariff saved;
  private TariffCells typed;

  TariffLine(Tariff saved) {
    this.saved = saved;
    this.typed = TariffCells.of(saved);
  }

  Tariff saved() {
    return saved;
  }

  void saved(Tariff fresh) {
    saved = fresh;
    back();
  }

  void back() {
    typed = TariffCells.of(saved);
  }

  String cell(TariffColumn column) {
    return typed.get(column);
  }

  void type(TariffColumn column, String text) {
    typed.put(column, text);
  }

  TariffCells.Reading read() {
    return typed.read(saved.id(), saved.version());
  }

  /// What it would be with a cell of another text.
  TariffCells with(TariffColumn column, String text) {
    return TariffCells.of(saved).put(column, text);
  }
}
