namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>Which namespaces of the host a container shares (<c>lxc:</c>).</summary>
public sealed class LxcExtension : DeclaredExtension<LxcNamespace>
{
    internal const string Name = "lxc";
    internal const string NamespaceUri = "http://libvirt.org/schemas/domain/lxc/1.0";

    private LxcExtension() : base(Name, NamespaceUri)
    {
    }

    /// <summary>The only instance.</summary>
    public static LxcExtension Instance { get; } = new();
}
