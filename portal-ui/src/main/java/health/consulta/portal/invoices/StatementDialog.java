package health.consulta.portal.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Statement.Line;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.util.List;

/// The account of an invoice's patient with its practice over a period: on screen, and as PDF.
final class StatementDialog extends Dialog {
  private final DatePicker from = new DatePicker(Words.of("invoices.statement.from"));
  private final DatePicker to = new DatePicker(Words.of("invoices.statement.to"));
  private final Grid<Line> grid = new Grid<>();
  private final Paragraph opening = new Paragraph();
  private final Paragraph closing = new Paragraph();
  private final Paragraph trouble = new Paragraph();
  private final Anchor pdf = new Anchor("", Words.of("invoices.statement.pdf"));
  private final Invoice paper;
  private final BillingApi billing;

  /// @param today the last day that is shown at first; the first one is a year before
  StatementDialog(Invoice paper, LocalDate today, BillingApi billing) {
    this.paper = paper;
    this.billing = billing;
    setHeaderTitle(Words.of("invoices.statement.title", paper.recipientName()));
    setWidth("44rem");
    from.setValue(today.minusYears(1));
    to.setValue(today);
    from.addValueChangeListener(chosen -> read());
    to.addValueChangeListener(chosen -> read());
    closing.addClassName("strong");
    closing.getElement().setAttribute("role", "status");
    trouble.addClassName("s-trouble");
    trouble.getElement().setAttribute("role", "alert");
    pdf.getElement().setAttribute("download", true);
    columns();
    var period = new Div(from, to);
    period.addClassName("s-more");
    add(period, trouble, opening, grid, closing);
    getFooter().add(pdf, new Button(Words.of("action.close"), clicked -> close()));
    read();
  }

  private void columns() {
    grid.addClassName("s-table");
    grid.setAllRowsVisible(true);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setEmptyStateText(Words.of("invoices.statement.none"));
    grid.addColumn(line -> Days.show(line.on())).setHeader(Words.of("invoices.date"));
    grid.addColumn(StatementDialog::what).setHeader(Words.of("invoices.statement.what"));
    grid.addColumn(line -> Amounts.show(line.amount()))
        .setHeader(Words.of("invoices.amount"))
        .setTextAlign(ColumnTextAlign.END);
    grid.addColumn(line -> Amounts.show(line.balance()))
        .setHeader(Words.of("invoices.statement.balance"))
        .setTextAlign(ColumnTextAlign.END);
    grid.getColumns().forEach(column -> column.setAutoWidth(true));
  }

  private static String what(Line line) {
    var kind = Words.of("invoices.statement." + line.kind());
    return line.number() == null ? kind : kind + " " + line.number();
  }

  private void read() {
    trouble.setText("");
    var isPeriod = !from.isEmpty() && !to.isEmpty() && !to.getValue().isBefore(from.getValue());
    to.setInvalid(!isPeriod);
    to.setErrorMessage(Words.of("invoices.statement.period"));
    pdf.setVisible(isPeriod);
    if (!isPeriod) return;
    try {
      show(
          billing.statement(
              paper.practitionerId(), paper.patientId(), from.getValue(), to.getValue()));
    } catch (GatewayProblem problem) {
      grid.setItems(List.of());
      opening.setText("");
      closing.setText("");
      pdf.setVisible(false);
      trouble.setText(Words.of(problem));
    }
  }

  private void show(Statement statement) {
    grid.setItems(statement.lines());
    opening.setText(Words.of("invoices.statement.opening", Amounts.show(statement.opening())));
    var left = Words.of("invoices.statement.closing", Amounts.show(statement.closing()));
    var others = statement.payers();
    closing.setText(
        others == null
            ? left
            : left + " · " + Words.of("invoices.duePayers") + " : " + Amounts.show(others));
    pdf.setHref(
        "/fichiers/comptes/releve.pdf?praticien=%s&patient=%s&from=%s&to=%s"
            .formatted(
                paper.practitionerId(), paper.patientId(), statement.from(), statement.to()));
  }
}
