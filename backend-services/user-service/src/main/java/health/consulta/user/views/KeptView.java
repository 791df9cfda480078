package health.consulta.user.views;

import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// A view of a list, of one account.
@Entity
@Table(name = "saved_view")
class KeptView implements Persistable<UUID> {
  @Id private UUID id;
  private UUID accountId;
  private String screen;
  private String name;

  @Convert(converter = ViewColumn.class)
  @Column(columnDefinition = "text")
  private SaveView view;

  @Transient private boolean fresh;

  KeptView() {}

  KeptView(UUID id, UUID accountId, SaveView view) {
    this.id = id;
    this.accountId = accountId;
    this.screen = view.screen();
    this.name = view.name();
    this.view = view;
    this.fresh = true;
  }

  void become(SaveView view) {
    this.screen = view.screen();
    this.name = view.name();
    this.view = view;
  }

  boolean isOf(UUID account) {
    return accountId.equals(account);
  }

  SavedView view() {
    return new SavedView(id, view);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return fresh;
  }
}
