namespace Libvirt.Cpu.X86;

/// <summary>Vendors, features and models of x86 processors.</summary>
public sealed class X86Map
{
    private readonly Dictionary<string, int> _features = [];
    private readonly Dictionary<string, int> _aliases = [];
    private readonly Dictionary<string, X86Model> _models = [];
    private readonly List<X86Feature> _featureList = [];
    private readonly List<X86Model> _modelList = [];
    private readonly List<X86Vendor> _vendors = [];

    /// <summary>The makers.</summary>
    public IReadOnlyList<X86Vendor> Vendors => _vendors;

    /// <summary>The features, in the order in which documents name them.</summary>
    public IReadOnlyList<X86Feature> Features => _featureList;

    /// <summary>The models, the preferred ones last.</summary>
    public IReadOnlyList<X86Model> Models => _modelList;

    /// <summary>The model of a name; null when there is none.</summary>
    public X86Model? FindModel(string name) => _models.GetValueOrDefault(name);

    /// <summary>The name with a version that stands for the same model (Broadwell-v1 for Broadwell); null when there is none.</summary>
    public string? CanonicalName(string name) => _modelList.Find(m => m.AliasOf?.Name == name)?.Name;

    /// <summary>The index of the feature that libvirt calls so; -1 when there is none.</summary>
    public int FindFeature(string name) => _features.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The index of the feature that libvirt or QEMU calls so; -1 when there is none.</summary>
    public int FindHypervisorFeature(string name)
    {
        if (_features.TryGetValue(name, out int index) || _aliases.TryGetValue(name, out index))
            return index;
        return name.Contains('-', StringComparison.Ordinal) && _features.TryGetValue(name.Replace('-', '_'), out index) ? index : -1;
    }

    /// <summary>The maker that libvirt calls so; null when there is none.</summary>
    public X86Vendor? FindVendor(string name) => _vendors.Find(v => v.Name == name);

    /// <summary>The maker that cpuid calls so; null when there is none.</summary>
    public X86Vendor? FindVendorById(string id) => _vendors.Find(v => v.Id == id);

    /// <summary>An empty set of this map's features.</summary>
    public X86FeatureSet NewSet() => new(_featureList.Count);

    internal void Add(X86Vendor vendor) => _vendors.Add(vendor);

    internal void Add(X86Feature feature)
    {
        _features.Add(feature.Name, _featureList.Count);
        foreach (var alias in feature.Aliases)
            _aliases.TryAdd(alias, _featureList.Count);
        _featureList.Add(feature);
    }

    internal void Add(X86Model model)
    {
        _models.Add(model.Name, model);
        _modelList.Add(model);
    }
}
