namespace Libvirt.Driver.Test.Tests;

/// <summary>Values as record-calls.py writes them; lists are sorted, because native's order is that of a hash table with a random seed.</summary>
internal static class TranscriptValue
{
    public static string Show(object? value) => value switch
    {
        null => "null",
        bool b => b ? "1" : "0",
        string s => s.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal),
        Network n => $"Network({n.Name})",
        StoragePool p => $"StoragePool({p.Name})",
        StorageVol v => $"StorageVol({v.Key})",
        Interface i => $"Interface({i.Name})",
        NodeDevice d => $"NodeDevice({d.Name})",
        StoragePoolInfo i => $"[{i.State}, {i.Capacity}, {i.Allocation}, {i.Available}]",
        StorageVolInfo i => $"[{i.Type}, {i.Capacity}, {i.Allocation}]",
        Array a => $"[{string.Join(", ", a.Cast<object?>().Select(Show).Order(StringComparer.Ordinal))}]",
        _ => FormattableString.Invariant($"{value}"),
    };
}
