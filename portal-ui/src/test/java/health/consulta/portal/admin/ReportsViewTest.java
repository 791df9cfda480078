package health.consulta.portal.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.frame.NotYoursView;
import org.junit.jupiter.api.Test;

class ReportsViewTest extends ScreenTest {
  @Test
  void a_visitor_sees_no_reports() {
    UI.getCurrent().navigate("admin/rapports");
    _assertNone(ReportsView.class);
  }

  @Test
  void a_patient_gets_the_not_found_page() {
    signIn(Practice.LEA);
    UI.getCurrent().navigate("admin/rapports");
    _assertOne(NotYoursView.class);
  }

  @Test
  void an_administrator_reads_activity_and_revenue() {
    show();
    assertThat(_find(NativeTable.class)).hasSize(2);
    assertThat(_find(NativeTableCell.class)).extracting(NativeTableCell::getText).contains("121");
  }

  @Test
  @SuppressWarnings("unchecked")
  void another_grouping_is_asked_for() {
    show();
    _setValue(_get(Select.class), GroupBy.PRACTITIONER);
    assertThat(GATEWAY.calls.getLast().query()).containsEntry("groupBy", "PRACTITIONER");
  }

  @Test
  void one_silent_report_leaves_the_other() {
    GATEWAY.refuse("GET /api/reports/revenue", 503, "UNREACHABLE");
    show();
    assertThat(_find(NativeTable.class)).hasSize(1);
  }

  private void show() {
    signIn(Practice.ADMIN);
    UI.getCurrent().navigate("admin/rapports");
    _assertOne(ReportsView.class);
  }
}
