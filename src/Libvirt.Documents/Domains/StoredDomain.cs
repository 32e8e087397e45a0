using System.Text;

namespace Libvirt.Documents.Domains;

/// <summary>
/// A definition that is kept for long and seldom looked at. A document in memory is a tree of some hundred objects; its text is a quarter of that,
/// and reading it takes microseconds. So the text is what stays (UTF-8), and the document lives as long as somebody uses it.
/// </summary>
/// <remarks>Immutable and safe from many threads. What is not written in the persistent view with secrets does not survive.</remarks>
public sealed class StoredDomain
{
    private readonly byte[] _text;
    private readonly ParseOptions _reading;
    private readonly WeakReference<DomainDocument> _document;

    /// <summary>Stores a definition.</summary>
    /// <param name="document">Completed and checked, of a guest that does not run; must not be written any more.</param>
    /// <param name="reading">From <see cref="Reading"/>; one instance a driver.</param>
    public StoredDomain(DomainDocument document, ParseOptions reading)
    {
        Name = document.Name;
        Uuid = document.Uuid;
        _text = Encoding.UTF8.GetBytes(document.Format(new() { Secure = true, Whole = true }));
        _reading = reading;
        _document = new(document);
    }

    /// <summary>The guest's name.</summary>
    public string Name { get; }

    /// <summary>The guest's UUID; null when the definition has none.</summary>
    public Uuid? Uuid { get; }

    /// <summary>Bytes that the text takes.</summary>
    public int Size => _text.Length;

    /// <summary>The document; must not be written (clone it).</summary>
    public DomainDocument Document
    {
        get
        {
            if (_document.TryGetTarget(out var there))
                return there;
            var read = DomainDocument.Parse(Encoding.UTF8.GetString(_text), _reading);
            _document.SetTarget(read);
            return read;
        }
    }

    /// <summary>How a driver's own text is read again: it was completed and checked before.</summary>
    /// <param name="driver">How the driver reads definitions.</param>
    public static ParseOptions Reading(ParseOptions driver) => new()
    {
        SkipCompletion = true,
        SkipValidation = true,
        Extensions = driver.Extensions,
    };
}
