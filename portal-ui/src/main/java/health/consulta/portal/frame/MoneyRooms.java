package health.consulta.portal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import health.consulta.contract.Role;
import health.consulta.portal.session.SignedIn;
import java.util.stream.Stream;

/// The screens about money, each a step from the others.
public enum MoneyRooms {
  INVOICES("factures", "invoices.title"),
  PAYMENTS("encaissements", "books.payments"),
  PAYERS("tiers-payants", "debts.title"),
  CASH("caisse", "books.cash"),
  RECONCILIATION("rapprochement", "books.reconciliation");

  private final String path;
  private final String key;

  MoneyRooms(String path, String key) {
    this.path = path;
    this.key = key;
  }

  static boolean has(String path) {
    return Stream.of(values()).anyMatch(room -> room.path.equals(path));
  }

  /// The way to all that are open to who is signed in.
  public Nav nav() {
    var nav = new Nav();
    nav.addClassNames("s-rooms", "s-money-rooms");
    nav.getElement().setAttribute("aria-label", Words.of("books.title"));
    Stream.of(values()).filter(MoneyRooms::isOpen).map(this::link).forEach(nav::add);
    return nav;
  }

  private boolean isOpen() {
    return this != RECONCILIATION || SignedIn.current().has(Role.ADMINISTRATOR);
  }

  private Anchor link(MoneyRooms other) {
    var link = new Anchor("/" + other.path, Words.of(other.key));
    link.getElement().setAttribute("router-link", true);
    if (other == this) link.getElement().setAttribute("aria-current", "page");
    return link;
  }
}
