namespace Libvirt.Cpu;

/// <summary>The models of processors that a hypervisor offers.</summary>
public sealed class HypervisorCpuModels
{
    private readonly Dictionary<string, HypervisorCpuModel> _models = [];

    /// <summary>Makes it from a list; of two with the same name the first counts.</summary>
    public HypervisorCpuModels(IEnumerable<HypervisorCpuModel> models)
    {
        foreach (var model in models)
            _models.TryAdd(model.Name, model);
    }

    /// <summary>Models of which only the names are known.</summary>
    public static HypervisorCpuModels OfNames(params IEnumerable<string> names) => new(Models(names));

    /// <summary>The same models as if this host were no obstacle.</summary>
    public HypervisorCpuModels WithoutBlockers() => new(WithoutBlockers(_models.Values));

    /// <summary>Number of models.</summary>
    public int Count => _models.Count;

    /// <summary>The model of a name; null when there is none.</summary>
    public HypervisorCpuModel? Find(string name) => _models.GetValueOrDefault(name);

    private static IEnumerable<HypervisorCpuModel> WithoutBlockers(IEnumerable<HypervisorCpuModel> models)
    {
        foreach (var model in models)
            yield return model with { IsUsable = null, Blockers = [] };
    }

    private static IEnumerable<HypervisorCpuModel> Models(IEnumerable<string> names)
    {
        foreach (var name in names)
            yield return new(name, null, []);
    }
}
