namespace Libvirt;

/// <summary>The armed timers, the next one first: a binary heap in which each timer knows its place, so that an update costs log n.</summary>
internal sealed class TimerHeap
{
    private readonly List<TimerSource> _items = [];

    /// <summary>The timer that is due first, or null.</summary>
    public TimerSource? First => _items.Count > 0 ? _items[0] : null;

    /// <summary>Adds a timer, or moves it after its due time changed.</summary>
    public void Set(TimerSource timer)
    {
        if (timer.HeapIndex < 0)
        {
            timer.HeapIndex = _items.Count;
            _items.Add(timer);
        }
        Settle(timer);
    }

    /// <summary>Takes a timer out; does nothing when it is not in.</summary>
    public void Remove(TimerSource timer)
    {
        int hole = timer.HeapIndex;
        if (hole < 0)
            return;
        timer.HeapIndex = -1;
        var last = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        if (ReferenceEquals(last, timer))
            return;
        Place(hole, last);
        Settle(last);
    }

    /// <summary>Appends every timer that is due at <paramref name="now"/>; walks only the due part of the tree.</summary>
    public void CollectDue(long now, List<ReadySource> ready) => CollectDue(0, now, ready);

    private void CollectDue(int index, long now, List<ReadySource> ready)
    {
        // The depth of the recursion is the height of the tree: 20 for a million timers.
        if (index >= _items.Count || _items[index].Due > now)
            return;
        if (!_items[index].Running)
            ready.Add(new(_items[index], _items[index].Order, 0));
        CollectDue(2 * index + 1, now, ready);
        CollectDue(2 * index + 2, now, ready);
    }

    /// <summary>The earliest due time of a timer whose callback is not running; needed in nested iterations only.</summary>
    public long? NextIdle()
    {
        long? next = null;
        foreach (var timer in _items)
        {
            if (!timer.Running && !(next <= timer.Due))
                next = timer.Due;
        }
        return next;
    }

    private void Settle(TimerSource timer)
    {
        int index = timer.HeapIndex;
        while (index > 0 && timer.Due < _items[(index - 1) / 2].Due)
        {
            Place(index, _items[(index - 1) / 2]);
            index = (index - 1) / 2;
        }
        while (true)
        {
            int child = 2 * index + 1;
            if (child >= _items.Count)
                break;
            if (child + 1 < _items.Count && _items[child + 1].Due < _items[child].Due)
                child++;
            if (_items[child].Due >= timer.Due)
                break;
            Place(index, _items[child]);
            index = child;
        }
        Place(index, timer);
    }

    private void Place(int index, TimerSource timer)
    {
        _items[index] = timer;
        timer.HeapIndex = index;
    }
}
