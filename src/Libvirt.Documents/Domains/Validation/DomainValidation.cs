namespace Libvirt.Documents.Domains;

/// <summary>What must fit together in a domain, step by step, in the order in which native complains.</summary>
public static class DomainValidation
{
    private static readonly Action<DomainDocument>[] Steps = [];

    /// <summary>Runs all steps.</summary>
    public static void Run(DomainDocument domain)
    {
        foreach (var step in Steps)
            step(domain);
    }
}
