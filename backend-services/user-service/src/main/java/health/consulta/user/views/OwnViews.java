package health.consulta.user.views;

import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.kit.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The views of lists that somebody keeps, for themselves.
@Service
public class OwnViews {
  static final int MOST = 20;

  private final KeptViews views;
  private final TransactionTemplate transactions;

  OwnViews(KeptViews views, TransactionTemplate transactions) {
    this.views = views;
    this.transactions = transactions;
  }

  /// In the order of their names.
  public List<SavedView> of(UUID accountId, String screen) {
    return views.findByAccountIdAndScreenOrderByName(accountId, screen).stream()
        .map(KeptView::view)
        .toList();
  }

  /// Saving the same twice saves it once.
  ///
  /// @param id chosen by who asks
  /// @throws NotFound when it is somebody else's
  /// @throws ViewNameTaken when another one of the screen has its name
  /// @throws TooManyViews when the screen has as many as anybody looks through
  public SavedView save(UUID accountId, UUID id, SaveView view) {
    try {
      return kept(accountId, id, view);
    } catch (DataIntegrityViolationException raced) {
      return kept(accountId, id, view); // sees by now what was faster
    }
  }

  private SavedView kept(UUID accountId, UUID id, SaveView view) {
    return Objects.requireNonNull(
        transactions.execute(transaction -> keep(accountId, id, view).view()));
  }

  private KeptView keep(UUID accountId, UUID id, SaveView view) {
    var named = views.findByAccountIdAndScreenAndName(accountId, view.screen(), view.name());
    if (named.filter(other -> !id.equals(other.getId())).isPresent()) throw new ViewNameTaken();
    var there = views.findById(id);
    if (there.isPresent()) {
      if (!there.get().isOf(accountId)) throw new NotFound();
      there.get().become(view);
      return there.get();
    }
    if (views.countByAccountIdAndScreen(accountId, view.screen()) >= MOST) throw new TooManyViews();
    return views.save(new KeptView(id, accountId, view));
  }

  /// @throws NotFound when it is not the account's
  @Transactional
  public void remove(UUID accountId, UUID id) {
    if (views.remove(id, accountId) == 0) throw new NotFound();
  }
}
