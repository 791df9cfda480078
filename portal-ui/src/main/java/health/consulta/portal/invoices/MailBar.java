package health.consulta.portal.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.MailingKind;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is ticked in the list, and what can be done with it.
final class MailBar extends Div {
  /// The service takes so many at a time.
  static final int MOST = 100;

  private final Span chosen = new Span();
  private final Button send = button(MailingKind.SENDING);
  private final Button remind = button(MailingKind.REMINDER);
  private final Grid<Invoice> grid;
  private final BillingApi billing;
  private final Runnable changed;

  /// @param first the first [#MOST] papers of the list
  /// @param changed after some were mailed
  MailBar(Grid<Invoice> grid, Supplier<List<Invoice>> first, BillingApi billing, Runnable changed) {
    this.grid = grid;
    this.billing = billing;
    this.changed = changed;
    addClassName("s-tools");
    chosen.getElement().setAttribute("role", "status");
    var all =
        new Button(
            Words.of("invoices.mail.all", MOST),
            clicked -> grid.asMultiSelect().select(first.get()));
    add(all, send, remind, chosen);
    if (grid.setSelectionMode(Grid.SelectionMode.MULTI) instanceof GridMultiSelectionModel<?> ticks)
      ticks.setSelectionColumnFrozen(true);
    grid.addSelectionListener(ticked -> show(ticked.getAllSelectedItems().size()));
    show(0);
  }

  /// What is ticked, or else the paper beside the list.
  void mail(MailingKind kind, @Nullable Invoice beside) {
    var ticked = List.copyOf(grid.getSelectedItems());
    if (ticked.size() > MOST) return;
    var meant = ticked.isEmpty() && beside != null ? List.of(beside) : ticked;
    if (meant.isEmpty()) return;
    new MailDialog(
            kind,
            meant,
            billing,
            mailed -> {
              var these = meant.stream().filter(paper -> mailed.contains(paper.id())).toList();
              grid.asMultiSelect().deselect(these);
              changed.run();
            })
        .open();
  }

  private Button button(MailingKind kind) {
    return new Button(Words.of("invoices.mail." + kind), clicked -> mail(kind, null));
  }

  private void show(int ticked) {
    var fits = ticked > 0 && ticked <= MOST;
    send.setEnabled(fits);
    remind.setEnabled(fits);
    if (ticked == 0) chosen.setText(Words.of("invoices.mail.none"));
    else if (fits) chosen.setText(Words.of("invoices.mail.chosen", ticked));
    else chosen.setText(Words.of("invoices.mail.most", ticked, MOST));
  }
}
