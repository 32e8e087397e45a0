namespace Libvirt.Driver.Test;

/// <summary>A connection's hold on its host. The default one is made by its first connection and forgotten with its last.</summary>
internal sealed class TestStateLease
{
    private static readonly Lock Gate = new();
    private static TestState? _default;
    private static int _holders;
    private readonly bool _shared;
    private bool _ended;

    private TestStateLease(TestState state, bool shared) => (State, _shared) = (state, shared);

    /// <summary>The host.</summary>
    public TestState State { get; }

    /// <summary>A hold on the default host.</summary>
    public static TestStateLease OfDefault()
    {
        lock (Gate)
        {
            var state = _default ??= TestDefaults.Create();
            _holders++;
            return new(state, shared: true);
        }
    }

    /// <summary>A hold on a host of one connection.</summary>
    public static TestStateLease Of(TestState state) => new(state, shared: false);

    /// <summary>Lets go.</summary>
    public void End()
    {
        lock (Gate)
        {
            if (_ended)
                return;
            _ended = true;
            if (_shared && --_holders == 0)
                _default = null;
        }
    }
}
