package health.consulta.launcher.mongo;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// Lets nobody see the end of a change before it is on disk, and writes many changes at once.
/// Changes run side by side; the first one to finish stops new ones for a moment and commits for
/// all that have finished by then. So each version on disk holds whole changes only, and a process
/// that is killed loses none that was acknowledged.
final class GroupCommit {
  private final MVStore store;
  private final ReentrantReadWriteLock boundary = new ReentrantReadWriteLock();
  private final Object turn = new Object();
  private long finished;
  private long committed;
  private boolean committing;

  GroupCommit(MVStore store) {
    this.store = store;
  }

  <T> T change(Supplier<T> change) {
    boundary.readLock().lock();
    try {
      return change.get();
    } finally {
      long ticket = finish();
      boundary.readLock().unlock();
      awaitCommit(ticket);
    }
  }

  private long finish() {
    synchronized (turn) {
      return ++finished;
    }
  }

  private void awaitCommit(long ticket) {
    while (true) {
      synchronized (turn) {
        while (committing && committed < ticket) {
          waitForTurn();
        }
        if (committed >= ticket) {
          return;
        }
        committing = true;
      }
      commit();
    }
  }

  private void commit() {
    long reached = 0;
    boundary.writeLock().lock();
    try {
      synchronized (turn) {
        reached = finished;
      }
      store.commit(); // says nothing if an earlier failure closed the store
      if (store.isClosed()) {
        throw new IllegalStateException("the store is closed, the change is not durable");
      }
    } catch (RuntimeException e) {
      reached = 0;
      throw e;
    } finally {
      boundary.writeLock().unlock();
      synchronized (turn) {
        committed = Math.max(committed, reached);
        committing = false;
        turn.notifyAll();
      }
    }
  }

  private void waitForTurn() {
    try {
      turn.wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before the change was durable", e);
    }
  }
}
