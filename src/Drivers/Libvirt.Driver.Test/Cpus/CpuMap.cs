using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The models and features of x86 processors, read from the files that libvirt installs for it.</summary>
internal sealed class CpuMap
{
    private const string Folder = "/usr/share/libvirt/cpu_map";
    private static CpuMap? _loaded;

    /// <summary>Models, oldest first.</summary>
    public List<CpuMapModel> Models { get; } = [];

    /// <summary>Names of features.</summary>
    public List<string> Features { get; } = [];

    /// <summary>Makers of processors.</summary>
    public List<string> Vendors { get; } = [];

    /// <summary>The map, read once.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is not installed</exception>
    public static CpuMap X86 => Volatile.Read(ref _loaded) ?? Load();

    private static CpuMap Load()
    {
        var map = new CpuMap();
        var reader = Open("index.xml");
        while (reader.ReadChild())
            if (reader.Name is "arch" && reader.GetAttribute("name") == "x86")
                map.ReadIncludes(reader);
            else
                reader.Skip();
        Volatile.Write(ref _loaded, map);
        return map;
    }

    private static XmlPullReader Open(string name)
    {
        var path = Path.Combine(Folder, name);
        try
        {
            var reader = new XmlPullReader(File.ReadAllText(path), ErrorDomain.Cpu, ParseOptions.Default);
            reader.ReadRoot();
            return reader;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.Internal(ErrorDomain.Cpu, $"cannot read the CPU map {path}: it comes with the data files of libvirt");
        }
    }

    private void ReadIncludes(XmlPullReader reader)
    {
        while (reader.ReadChild())
            if (reader.Name is "group")
                ReadIncludes(reader);
            else
            {
                if (reader.Name is "include" && reader.GetAttribute("filename") is { } name)
                    ReadFile(Open(name));
                reader.Skip();
            }
    }

    private void ReadFile(XmlPullReader reader)
    {
        while (reader.ReadChild())
        {
            var name = reader.GetAttribute("name") ?? "";
            if (reader.Name is "model")
            {
                ReadModel(reader, name);
                continue;
            }
            if (reader.Name is "feature")
                Features.Add(name);
            else if (reader.Name is "vendor")
                Vendors.Add(name);
            reader.Skip();
        }
    }

    private void ReadModel(XmlPullReader reader, string name)
    {
        string? vendor = null;
        bool guests = true;
        var features = new HashSet<string>();
        while (reader.ReadChild())
        {
            var value = reader.GetAttribute("name") ?? "";
            if (reader.Name is "feature" && reader.GetAttribute("removed") != "yes")
                features.Add(value);
            else if (reader.Name is "vendor")
                vendor = value;
            else if (reader.Name is "decode")
                guests = reader.GetAttribute("guest") == "on";
            else if (reader.Name is "model" && Models.Find(m => m.Name == value) is { } ancestor)
            {
                features.UnionWith(ancestor.Features);
                vendor ??= ancestor.Vendor;
            }
            reader.Skip();
        }
        Models.Add(new(name, vendor, features, guests));
    }
}
