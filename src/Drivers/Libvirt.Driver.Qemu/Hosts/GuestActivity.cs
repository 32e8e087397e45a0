namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>Tells somebody when the first guest begins and the last one has ended.</summary>
/// <param name="isAny">Whether a guest runs.</param>
public sealed class GuestActivity(Func<bool> isAny)
{
    private readonly Lock _gate = new();
    private bool _isActive;

    /// <summary>Is told, on any thread, with the answer; null for nobody.</summary>
    public Action<bool>? Changed { get; set; }

    /// <summary>A guest runs now.</summary>
    internal void Begun() => Set(static _ => true);

    /// <summary>Perhaps none runs any more; also after the start of the driver.</summary>
    internal void Look() => Set(static any => any());

    private void Set(Func<Func<bool>, bool> now)
    {
        // Under the lock: who is told hears the changes in their order.
        lock (_gate)
        {
            bool isActive = now(isAny);
            if (isActive == _isActive)
                return;
            _isActive = isActive;
            Changed?.Invoke(isActive);
        }
    }
}
