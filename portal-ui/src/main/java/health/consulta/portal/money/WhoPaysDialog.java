package health.consulta.portal.money;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Payer;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.contract.billing.SplitPrice.Exempt;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who pays what of a visit: what the practice gives up, what others pay, and so what is left to
/// the patient. The sums are billing's, asked for while it is typed.
public final class WhoPaysDialog extends MoneyDialog {
  private static final int MOST = 5;
  private static final int LONGEST = 120;

  private enum Gift {
    NONE,
    PART,
    WHOLE
  }

  private final RadioButtonGroup<Gift> gift = new RadioButtonGroup<>();
  private final TextField amount = new TextField(Words.of("split.gift.amount"));
  private final TextField reason = new TextField(Words.of("split.gift.reason"));
  private final Div parts = new Div();
  private final Button more = new Button(Words.of("split.add"), clicked -> another());
  private final Element sums = new Element("dl");
  private final List<ShareRow> rows = new ArrayList<>();
  private final PriceSplit read;
  private final List<Payer> payers;
  private final BillingApi billing;

  /// Where the price of the visit is known; else says so.
  public static void of(UUID booking, BillingApi billing, Runnable done) {
    try {
      var split = billing.split(booking);
      var payers = billing.payers(split.practitionerId()).items();
      new WhoPaysDialog(split, payers, billing, done).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  WhoPaysDialog(PriceSplit read, List<Payer> payers, BillingApi billing, Runnable done) {
    super(Words.of("split.title"), Words.of("action.save"), done);
    this.read = read;
    this.payers = payers.stream().filter(each -> each.active() || stands(read, each)).toList();
    this.billing = billing;
    setWidth("40rem");
    gift.setLabel(Words.of("split.gift"));
    gift.setItems(Gift.values());
    gift.setItemLabelGenerator(each -> Words.of("split.gift." + each));
    amount.setErrorMessage(Words.of("split.gift.amount.wrong"));
    reason.setMaxLength(LONGEST);
    reason.setHelperText(Words.of("split.gift.hint"));
    reason.setErrorMessage(Words.of("books.reason.needed"));
    reason.setWidthFull();
    fill();
    gift.addValueChangeListener(chosen -> preview());
    for (var field : List.of(amount, reason)) {
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(typed -> preview());
    }
    var shown = new Div();
    shown.addClassName("s-facts");
    shown.getElement().setAttribute("role", "status").appendChild(sums);
    add(new Paragraph(Words.of("split.record")), gift, amount, reason, parts, more);
    if (this.payers.isEmpty()) add(new Paragraph(Words.of("split.none")));
    add(shown, trouble());
    arrange();
    show(read);
    if (read.invoiced()) {
      add(new Paragraph(Words.of("problem.INVOICE_ISSUED")));
      readOnly();
    }
  }

  private static boolean stands(PriceSplit read, Payer payer) {
    return read.parts().stream().anyMatch(part -> part.payerId().equals(payer.id()));
  }

  private void fill() {
    var exempt = read.exemption();
    gift.setValue(exempt == null ? Gift.NONE : exempt.whole() ? Gift.WHOLE : Gift.PART);
    if (exempt != null) {
      reason.setValue(exempt.reason());
      if (!exempt.whole()) amount.setValue(Amounts.plain(exempt.amount()));
    }
    for (var part : read.parts()) put(new ShareRow(payers, part, this::preview, this::remove));
  }

  private void another() {
    put(new ShareRow(payers, null, this::preview, this::remove));
    arrange();
  }

  private void put(ShareRow row) {
    rows.add(row);
    parts.add(row);
  }

  private void remove(ShareRow row) {
    rows.remove(row);
    parts.remove(row);
    more.focus();
    preview();
  }

  private void arrange() {
    amount.setVisible(gift.getValue() == Gift.PART);
    reason.setVisible(gift.getValue() != Gift.NONE);
    more.setVisible(!read.invoiced() && rows.size() < MOST && !payers.isEmpty());
  }

  private void readOnly() {
    gift.setReadOnly(true);
    amount.setReadOnly(true);
    reason.setReadOnly(true);
    parts.setEnabled(false);
    readable();
  }

  /// What is typed, when it is whole.
  private Optional<SplitPrice> wanted() {
    var said = rows.stream().map(ShareRow::value).flatMap(Optional::stream).toList();
    if (said.size() < rows.size()) return Optional.empty();
    if (gift.getValue() == Gift.NONE)
      return Optional.of(new SplitPrice(read.version(), null, said));
    var typed = amount();
    var written = reason.getValue().strip();
    if (written.isEmpty() || gift.getValue() == Gift.PART && typed.isEmpty())
      return Optional.empty();
    var given = gift.getValue() == Gift.PART ? typed.orElseThrow() : null;
    return Optional.of(new SplitPrice(read.version(), new Exempt(given, written), said));
  }

  private Optional<Money> amount() {
    return Amounts.read(amount.getValue());
  }

  private void preview() {
    arrange();
    trouble().setText("");
    wanted()
        .ifPresent(wanted ->
            ask(key -> billing.previewSplit(read.bookingId(), wanted)).ifPresent(this::show));
  }

  private void show(PriceSplit split) {
    sums.removeAllChildren();
    line(Words.of("split.price"), split.price());
    var exempt = split.exemption();
    if (exempt != null) line(Words.of("split.gift"), exempt.amount().negated());
    split.parts().forEach(part -> line(part.name(), part.amount().negated()));
    line(Words.of("split.patient"), split.patientPart());
  }

  private void line(String name, Money money) {
    sums.appendChild(
        new Element("dt").setText(name), new Element("dd").setText(Amounts.show(money)));
  }

  @Override
  void act() {
    var wanted = wanted();
    if (wanted.isEmpty()) {
      complain();
      return;
    }
    ask(key -> billing.split(read.bookingId(), wanted.get()))
        .ifPresent(split -> done(Words.of("split.done", Amounts.show(split.patientPart()))));
  }

  private void complain() {
    rows.forEach(ShareRow::complain);
    if (gift.getValue() == Gift.NONE) return;
    reason.setInvalid(reason.getValue().isBlank());
    amount.setInvalid(gift.getValue() == Gift.PART && amount().isEmpty());
  }
}
