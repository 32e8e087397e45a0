using Libvirt.Documents.Domains;

namespace Libvirt.Host.Processes;

/// <summary>The counters of one process.</summary>
public sealed class PerformanceCounters : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<PerformanceEventName, PerformanceCounter> _open = [];
    private bool _isClosed;

    /// <summary>Begins or ends to count; what is so already stays.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="name">Its name in errors.</param>
    /// <param name="process">The process.</param>
    /// <param name="isOn">Count.</param>
    /// <exception cref="LibvirtException">as <see cref="PerformanceCounter.Open"/></exception>
    public void Set(PerformanceEventName what, string name, int process, bool isOn)
    {
        lock (_lock)
        {
            if (_isClosed || _open.ContainsKey(what) == isOn)
                return;
            if (isOn)
                _open.Add(what, PerformanceCounter.Open(what, name, process));
            else if (_open.Remove(what, out var counter))
                counter.Dispose();
        }
    }

    /// <summary>Whether something is counted.</summary>
    public bool IsOn(PerformanceEventName what)
    {
        lock (_lock)
            return _open.ContainsKey(what);
    }

    /// <summary>What is counted, with the counts until now.</summary>
    public List<(PerformanceEventName What, ulong Count)> Read()
    {
        var counts = new List<(PerformanceEventName, ulong)>();
        lock (_lock)
            foreach (var (what, counter) in _open)
                if (counter.Read() is { } count)
                    counts.Add((what, count));
        return counts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var counter in _open.Values)
                counter.Dispose();
            _open.Clear();
        }
    }
}
