using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LySon.Reporting.Documents.Reading;

/// <summary>
/// The reader's own filters, with a bound on what all of a file's streams together may unpack to: a few kilobytes can hold gigabytes of zeros.
/// </summary>
internal sealed class BoundedFilters(long most) : IFilterProvider
{
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private long left = most;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f, this))];

    private void Spend(long bytes)
    {
        if (Interlocked.Add(ref left, -bytes) < 0) throw new UnpackedTooLargeException();
    }

    private sealed class BoundedFilter(IFilter filter, BoundedFilters budget) : IFilter
    {
        /// <summary>What an LZW or run-length stream may measure packed; unlike Flate, it is not measured unpacked before it is unpacked.</summary>
        private const int LargestOther = 1 << 20;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is FlateFilter) budget.Spend(Unpacked(input));
            else if (input.Length > LargestOther && filter is LzwFilter or RunLengthFilter) throw new UnpackedTooLargeException();
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (filter is not FlateFilter) budget.Spend(output.Length);
            return output;
        }

        private long Unpacked(Memory<byte> input)
        {
            // Without the two bytes of the zlib header, whose check value broken files get wrong.
            using var packed = new MemoryStream(input.ToArray(), Math.Min(2, input.Length), Math.Max(0, input.Length - 2));
            using var inflater = new DeflateStream(packed, CompressionMode.Decompress);
            Span<byte> sink = stackalloc byte[16 * 1024];
            long bytes = 0;
            try
            {
                while (inflater.Read(sink) is var read and > 0)
                {
                    bytes += read;
                    if (bytes > Interlocked.Read(ref budget.left)) throw new UnpackedTooLargeException();
                }
            }
            catch (InvalidDataException)
            {
                // What is broken ends here, for the reader's own filter too.
            }

            return bytes;
        }
    }
}

/// <summary>The streams of a file unpack to more than is allowed.</summary>
internal sealed class UnpackedTooLargeException : Exception;
