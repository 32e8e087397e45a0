namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Where the corpora are: $LIBVIRT_CORPUS, else shared/corpus beside the repository or one of the folders above it.</summary>
public static class CorpusFolder
{
    /// <summary>Why a test was skipped.</summary>
    public const string Missing = "skipped: no corpus. Set LIBVIRT_CORPUS, or put it into ../shared/corpus (see docs/documents.md)";

    /// <summary>The folder; null when there is none.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("LIBVIRT_CORPUS") is { Length: > 0 } given)
            return Directory.Exists(given) ? given : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "recorded")))
                return candidate;
        }
        return null;
    }
}
