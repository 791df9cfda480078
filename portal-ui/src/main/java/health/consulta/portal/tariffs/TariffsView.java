package health.consulta.portal.tariffs;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/// The billing grid, edited in place like a spreadsheet.
@Route(value = "admin/tarifs", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class TariffsView extends Div implements HasDynamicTitle, TariffGrid.Acts {
  private static final String STALE = "STALE";
  private static final String WRONG = "TARIFFS_WRONG";

  private final BillingApi billing;
  private final UserApi users;
  private final TariffSheet sheet;
  private final TariffGrid grid = new TariffGrid(this);
  private final Paragraph trouble = new Paragraph();
  private final Paragraph why = new Paragraph();
  private final ViewButton<TariffLine> views;
  private final Span said = new Span();
  private TariffPlaces places = new TariffPlaces(List.of());

  TariffsView(BillingApi billing, UserApi users) {
    this.billing = billing;
    this.users = users;
    this.views = new ViewButton<>("tarifs", grid, grid.filters(), users);
    this.sheet = new TariffSheet(billing);
    addClassName("s-view");
    said.addClassName("hidden-text");
    said.getElement().setAttribute("role", "status");
    trouble.addClassName("s-banner");
    trouble.getElement().setAttribute("role", "alert");
    why.addClassName("s-why");
    add(tools(), trouble, why, grid, hints(), said);
    Shortcuts.addShortcutListener(this, (Command) this::undo, Key.KEY_Z, KeyModifier.CONTROL);
    read();
  }

  @Override
  public String getPageTitle() {
    return Words.of("tariffs.title") + " · Consulta";
  }

  @Override
  public boolean save(TariffLine line, Tariff typed) {
    try {
      sheet.change(line, typed);
      said.setText(
          Words.of("tariffs.saved", name(line.saved()), Amounts.show(line.saved().amount())));
      look(line);
      return true;
    } catch (GatewayProblem problem) {
      refused(problem, List.of(typed));
      return false;
    }
  }

  @Override
  public void paste(TariffBlock block) {
    if (!block.fits()) Words.toast(Words.of("tariffs.block.tooLarge"));
    else if (!block.wrong().isEmpty()) Words.toast(wrong(block.wrong()));
    else change(block.lines());
  }

  @Override
  public void copy(List<TariffLine> lines, List<TariffColumn> cells) {
    if (lines.isEmpty()) return;
    UI.getCurrent()
        .getPage()
        .executeJs("navigator.clipboard.writeText($0)", TariffBlock.text(lines, cells));
    said.setText(Words.of("tariffs.copied", lines.size()));
  }

  @Override
  public void look(TariffLine line) {
    var all = sheet.lines().stream().map(TariffLine::saved).toList();
    why.setText(Words.of("tariffs.why") + " " + new WhyThisPrice(all, places).of(line.saved()));
  }

  private Div tools() {
    var follow = new NativeButton(Words.of("tariffs.copy"), clicked -> follow());
    follow.addComponentAsFirst(new Icon("plus"));
    var undo = new NativeButton(Words.of("action.undo"), clicked -> undo());
    undo.addComponentAsFirst(new Icon("undo"));
    var history = new NativeButton(Words.of("tariffs.history"), clicked -> history());
    history.addComponentAsFirst(new Icon("clock"));
    var space = new Span();
    space.addClassName("grow");
    var bring =
        new NativeButton(
            Words.of("tariffs.import"), clicked -> new ImportDialog(sheet, this::change).open());
    bring.addComponentAsFirst(new Icon("upload"));
    var tools = new Div(follow, undo, history, space, views, bring, file("csv"), file("xlsx"));
    tools.addClassName("s-tools");
    return tools;
  }

  private static Anchor file(String format) {
    var link = new Anchor("fichiers/tarifs." + format, Words.of("tariffs.export." + format));
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    return link;
  }

  private static Div hints() {
    return Hints.of(
        "F2", "tariffs.keys.edit",
        "↵", "tariffs.keys.down",
        "Tab", "tariffs.keys.right",
        "Échap", "tariffs.keys.back",
        "Ctrl C", "tariffs.keys.copy",
        "Ctrl V", "tariffs.keys.paste",
        "Ctrl D", "tariffs.keys.fill",
        "Ctrl Z", "tariffs.keys.undo");
  }

  private void read() {
    try {
      sheet.read();
      places = TariffPlaces.read(users);
      trouble.setVisible(false);
    } catch (GatewayProblem problem) {
      trouble.setText(Words.of(problem));
      trouble.setVisible(true);
    }
    why.setText(Words.of("tariffs.why.none"));
    grid.show(sheet.lines(), places);
  }

  private void change(List<Tariff> lines) {
    try {
      sheet.change(lines);
      showChanged();
      Words.toast(
          Words.of("tariffs.block.saved", lines.size()), Words.of("action.undo"), this::undo);
    } catch (GatewayProblem problem) {
      refused(problem, lines);
    }
  }

  private void showChanged() {
    grid.show(sheet.lines(), places);
    grid.chosen().ifPresent(this::look);
  }

  private void undo() {
    try {
      if (!sheet.undo()) return;
      showChanged();
      Words.toast(Words.of("tariffs.undone"));
    } catch (GatewayProblem problem) {
      refused(problem, List.of());
    }
  }

  /// The line for the year after the chosen one.
  private void follow() {
    grid.chosen()
        .ifPresent(line -> {
          try {
            billing.add(new NextTariff(line.saved()).line(), UUID.randomUUID().toString());
          } catch (GatewayProblem problem) {
            Words.toast(Words.of(problem));
          }
          read();
        });
  }

  /// Of the chosen line.
  private void history() {
    grid.chosen()
        .ifPresentOrElse(
            line -> {
              try {
                new HistoryDialog(billing.changes(line.saved().id()).items(), places).open();
              } catch (GatewayProblem problem) {
                Words.toast(Words.of(problem));
              }
            },
            () -> Words.toast(Words.of("tariffs.history.choose")));
  }

  /// Says which line it is about; what a colleague changed meanwhile is read anew.
  private void refused(GatewayProblem problem, List<Tariff> wanted) {
    if (problem.code().equals(WRONG)) Words.toast(WrongLines.words(problem, wanted));
    else Words.toast(Words.of(problem));
    if (problem.code().equals(STALE) || WrongLines.isStale(problem)) read();
  }

  private static String wrong(List<TariffBlock.Wrong> cells) {
    var first = cells.getFirst();
    return Words.of(
        "tariffs.block.wrong", cells.size(), first.row(), first.column().words(), first.typed());
  }

  private static String name(Tariff tariff) {
    return Words.ofCode("specialty", tariff.specialty());
  }
}
