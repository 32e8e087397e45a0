namespace Libvirt.Documents.Domains;

public sealed partial class DeviceBoot
{
    private const int LongestLoadParameter = 8;
    private static readonly System.Buffers.SearchValues<char> LoadParameterCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789. ");

    /// <summary>The firmware of s390 knows capitals only.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (LoadParameter is null)
            return;
        LoadParameter = LoadParameter.ToUpperInvariant();
        if (LoadParameter.Length is 0 or > LongestLoadParameter)
            throw reader.Error(ErrorNumber.InternalError, $"loadparm value '{LoadParameter}' must be between 1 and {LongestLoadParameter} characters");
        if (LoadParameter.AsSpan().IndexOfAnyExcept(LoadParameterCharacters) is >= 0 and var at)
            throw reader.Error(ErrorNumber.InternalError, $"invalid loadparm char '{LoadParameter[at]}', expecting chars in set of [a-zA-Z0-9.] and blank space");
    }
}
