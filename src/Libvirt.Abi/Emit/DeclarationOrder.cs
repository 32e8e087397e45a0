using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Orders declarations so that each stands after those that it uses, otherwise as they come.</summary>
public static class DeclarationOrder
{
    /// <summary>Enumerations: one may repeat constants of another.</summary>
    public static IReadOnlyList<ApiEnum> Of(IEnumerable<ApiEnum> enums)
    {
        var all = enums.ToList();
        var owners = all.SelectMany(e => e.Constants.Select(c => (c.Name, e))).ToDictionary(p => p.Name, p => p.e);
        return Sort(all, e => e.Constants.Where(c => c.SameAs is not null).Select(c => owners.GetValueOrDefault(c.SameAs!)));
    }

    /// <summary>Callbacks: one may take another as its parameter.</summary>
    public static IReadOnlyList<ApiCallback> Of(IEnumerable<ApiCallback> callbacks)
    {
        var all = callbacks.ToList();
        var byName = all.ToDictionary(c => c.Name);
        return Sort(all, c => c.Parameters.Select(p => byName.GetValueOrDefault(p.Type)));
    }

    private static IReadOnlyList<T> Sort<T>(IEnumerable<T> entries, Func<T, IEnumerable<T?>> needs) where T : class
    {
        var sorted = new List<T>();
        var visited = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries)
            Visit(entry);
        return sorted;

        void Visit(T entry)
        {
            if (!visited.Add(entry))
                return;
            foreach (var need in needs(entry))
                if (need is not null)
                    Visit(need);
            sorted.Add(entry);
        }
    }
}
