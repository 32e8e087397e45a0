namespace Libvirt.Documents.Domains;

/// <summary>What a domain gets that its document does not say and that no driver decides, step by step.</summary>
public static class DomainCompletion
{
    private static readonly Action<DomainDocument, ParseOptions>[] Steps = [NewUuid];

    /// <summary>Runs all steps.</summary>
    public static void Run(DomainDocument domain, ParseOptions options)
    {
        foreach (var step in Steps)
            step(domain, options);
    }

    private static void NewUuid(DomainDocument domain, ParseOptions options) => domain.Uuid ??= Uuid.NewRandom();
}
