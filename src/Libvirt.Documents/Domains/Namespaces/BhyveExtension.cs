namespace Libvirt.Documents.Domains.Namespaces;

/// <summary>What bhyve is told without libvirt understanding it (<c>bhyve:</c>).</summary>
public sealed class BhyveExtension : DeclaredExtension<BhyveNamespace>
{
    internal const string Name = "bhyve";
    internal const string NamespaceUri = "http://libvirt.org/schemas/domain/bhyve/1.0";

    private BhyveExtension() : base(Name, NamespaceUri)
    {
    }

    /// <summary>The only instance.</summary>
    public static BhyveExtension Instance { get; } = new();
}
