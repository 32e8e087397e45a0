using Libvirt.Rpc.Server;

namespace Libvirt.Rpc.Tests.Server;

/// <summary>Decides as a test says, and remembers what it was asked.</summary>
internal sealed class FakeAccess : IAccessDriver
{
    private readonly List<(string What, string Permission, Dictionary<string, string> Details)> _asked = [];

    /// <summary>The answer to a question; null for yes.</summary>
    public Func<string, string, IReadOnlyDictionary<string, string>, bool>? Decide { get; set; }

    /// <summary>The questions since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<(string What, string Permission, Dictionary<string, string> Details)> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public void Forget()
    {
        lock (_asked)
            _asked.Clear();
    }

    public bool IsAllowed(Identity who, string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details)
    {
        var all = details.ToDictionary(d => d.Key, d => d.Value);
        lock (_asked)
            _asked.Add((what, permission, all));
        return Decide?.Invoke(what, permission, all) ?? true;
    }
}
