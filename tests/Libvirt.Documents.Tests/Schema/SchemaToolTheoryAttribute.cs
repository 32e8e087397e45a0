using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Schema;

/// <summary>A theory that needs xmllint and the corpus; skipped with a clear word when one is missing.</summary>
public sealed class SchemaToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips when something is missing.</summary>
    public SchemaToolTheoryAttribute()
    {
        if (CorpusFolder.Path is null)
            Skip = CorpusFolder.Missing;
        else if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "xmllint"))))
            Skip = "skipped: xmllint is missing (package libxml2-utils)";
    }
}
