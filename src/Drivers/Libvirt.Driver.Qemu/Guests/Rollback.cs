namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What has to be undone when a start or a change of a guest fails, the last first. Each undoing is tried, whatever becomes of the others.</summary>
internal sealed class Rollback : IDisposable
{
    private static readonly LogSource Log = new("qemu");
    private readonly Stack<Action> _actions = [];

    /// <summary>Adds something that was done.</summary>
    public void Add(Action undo) => _actions.Push(undo);

    /// <summary>All went well: nothing is undone.</summary>
    public void Keep() => _actions.Clear();

    /// <summary>Undoes what is not kept.</summary>
    public void Dispose()
    {
        while (_actions.TryPop(out var undo))
            try
            {
                undo();
            }
            catch (LibvirtException e)
            {
                Log.Error($"while something is undone: {e.Message}");
            }
    }
}
